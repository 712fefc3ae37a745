/**
 * Asks the graph as any client may: by GET and by the document's id, so that the browser can keep the answer and ask by
 * its tag whether it still holds.
 * @typedef {{id: string, text: string}} Document as a `.graphql` file is imported
 */
const LONGEST = 8000;
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';
const PATIENCE = 1500;

/** What the server, or the way to it, had against a question. */
export class Problem extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * @param {Document} document
 * @param {object} variables
 * @param {{clocks?: object, signal?: AbortSignal}} options
 * @returns {Promise<{data: object, revision: number}>}
 * @throws {Problem} when there is no data
 */
export async function ask(document, variables, {clocks = {}, signal} = {}) {
  const asked = {...variables, ...turnedTo(clocks)};
  let response = await send(document, asked, signal);
  if (response.status === 429 || response.status === 503) {
    await new Promise((later) => setTimeout(later, PATIENCE));
    response = await send(document, asked, signal);
  }
  const {data, errors, extensions} = await json(response);
  if (!data || errors?.some((error) => error.path?.length === 1 && data[error.path[0]] === null)) {
    throw new Problem(errors?.[0].extensions?.code ?? 'INTERNAL', errors?.[0].message ?? 'The answer is empty.');
  }
  return {data, revision: extensions.revision};
}

/** The clocks as the variables that every document takes. @throws {Problem} when they cannot be turned so */
export function turnedTo({asOf, reportedBy}) {
  if (asOf && !/^\d{1,9}$/.test(asOf) && Number.isNaN(Date.parse(asOf))) {
    throw new Problem('BAD_REQUEST', `Of the record it says “${asOf}”, which is neither the number of a revision nor a moment.`);
  }
  if (reportedBy && !isDay(reportedBy)) {
    throw new Problem('BAD_REQUEST', `Of the newspapers it says “${reportedBy}”, which is no day; a day is written like 2016-08-20.`);
  }
  return {
    ...(asOf && (/^\d+$/.test(asOf) ? {asOf: Number(asOf)} : {moment: asOf})),
    ...(reportedBy && {reportedBy}),
  };
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

async function send(document, variables, signal) {
  const asked = {documentId: document.id, variables: JSON.stringify(variables)};
  const address = `/graphql?${new URLSearchParams(asked)}`;
  try {
    if (address.length <= LONGEST) return await fetch(address, {headers: {accept: ACCEPT}, signal});
    const body = JSON.stringify({documentId: document.id, variables});
    return await fetch('/graphql', {
      method: 'POST', headers: {accept: ACCEPT, 'content-type': 'application/json'}, body, signal,
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem('OFFLINE', 'The server cannot be reached. Try again when it is back.');
  }
}

async function json(response) {
  try {
    return await response.json();
  } catch {
    throw new Problem('INTERNAL', 'The answer cannot be read.');
  }
}
