/** Asks one question; throws what the server says is wrong with it. */
export async function ask(url, query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {accept: 'application/graphql-response+json', 'content-type': 'application/json'},
    body: JSON.stringify({query, variables}),
  });
  const {data, errors, extensions} = await response.json();
  if (!data) throw Object.assign(new Error(errors[0].message), {code: errors[0].extensions.code});
  return {data, errors, revision: extensions.revision};
}

/** Asks by GET and by the document's hash, so that a browser or a proxy can keep the answer and ask by its ETag. */
export async function askAgain(url, query, variables = {}, known) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query));
  const sha256Hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const parameters = {
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({persistedQuery: {version: 1, sha256Hash}}),
  };
  const get = (more) =>
    fetch(`${url}?${new URLSearchParams({...parameters, ...more})}`, {
      headers: {accept: 'application/graphql-response+json', ...(known && {'if-none-match': known.tag})},
    });
  let response = await get();
  if (response.status === 404) response = await get({query});
  if (response.status === 304) return known;
  return {...(await response.json()), tag: response.headers.get('etag')};
}
