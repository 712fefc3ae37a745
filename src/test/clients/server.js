// Where the running server is; ClientsTest says it.
export const url = required('TUMEN_URL');
export const socketUrl = url.replace(/^http/, 'ws');

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set, such as to http://localhost:8080/graphql`);
  return value;
}
