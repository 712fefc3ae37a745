// Relay: its compiler takes a refetchable fragment for every connection, and its runtime pages through each.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {buildSchema, getNamedType, isObjectType} from 'graphql';
import relay from 'relay-compiler';
import runtime from 'relay-runtime';
import {relayEnvironment} from './snippets/relay.js';
import {url} from './server.js';

const sdl = await readFile(new URL('../../../schema.graphqls', import.meta.url), 'utf8');
/** What connections cannot be without. */
const ASKED = {text: 'kim', kind: 'UNCITED', of: 'Person:nobody'};
/** What only private servers answer. */
const CLOSED = ['worklist', 'mentions'];
const connections = Object.values(buildSchema(sdl).getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({
        type: type.name,
        field: field.name,
        needed: field.args.filter((argument) => argument.name in ASKED),
        id: 'id' in edgeNode(field).getFields(),
      })),
  );
let folder;

function edgeNode(field) {
  const edge = getNamedType(getNamedType(field.type).getFields().edges.type);
  return getNamedType(edge.getFields().node.type);
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relay-'));
  await mkdir(join(folder, 'src'));
  await writeFile(join(folder, 'schema.graphql'), sdl);
  for (const connection of connections) {
    await writeFile(join(folder, 'src', `${name(connection)}.js`), source(connection));
  }
  await writeFile(
    join(folder, 'relay.config.json'),
    JSON.stringify({src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: false, artifactDirectory: './artifacts'}),
  );
  await mkdir(join(folder, 'artifacts'));
});

after(() => rm(folder, {recursive: true}));

test('every connection has a refetchable fragment that compiles', async () => {
  assert.ok(connections.length >= 11, JSON.stringify(connections));
  await promisify(execFile)(relay, ['relay.config.json'], {cwd: folder});
});

for (const connection of connections.filter(({type, field}) => type === 'Query' && !CLOSED.includes(field))) {
  test(`${connection.field} is read page by page`, async () => {
    const environment = relayEnvironment(url);
    let page = await read(environment, connection, null);
    for (let pages = 1; page.pageInfo.hasNextPage && pages < 3; pages++) {
      const before = page.edges.length;
      page = await read(environment, connection, page.pageInfo.endCursor);
      assert.ok(page.edges.length > before);
    }
    const ids = page.edges.map((edge) => (edge.node.subject ?? edge.node).id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length > 0);
  });
}

test('a connection of an object is refetched by its id', async () => {
  const environment = relayEnvironment(url);
  const sources = await read(environment, {type: 'Query', field: 'sources'}, null);
  const id = sources.edges[0].node.id;
  const {edges} = await read(environment, {type: 'Source', field: 'statements'}, null, id);
  assert.ok(edges.length > 0);
});

/** Everything of a connection that the store holds once another page has come. */
async function read(environment, connection, cursor, id) {
  const query = artifact(`${name(connection)}PageQuery`);
  const variables = {count: 2, cursor, id, ...ASKED};
  await runtime.fetchQuery(environment, query, variables).toPromise();
  const operation = runtime.createOperationDescriptor(runtime.getRequest(query), variables);
  const root = environment.lookup(operation.fragment).data;
  const fragment = runtime.getSingularSelector(artifact(`${name(connection)}_page`), id ? root.node : root);
  return environment.lookup(fragment).data[connection.field];
}

function artifact(module) {
  return createRequire(join(folder, 'package.json'))(join(folder, 'artifacts', `${module}.graphql.js`));
}

function name({type, field}) {
  return `${type}${field}`;
}

function source({type, field, needed, id}) {
  const module = name({type, field});
  return `import {graphql} from 'react-relay';
graphql\`
  fragment ${module}_page on ${type}
    @argumentDefinitions(count: {type: "Int", defaultValue: 10}, cursor: {type: "String"}${needed.map(({name: argument, type}) => `, ${argument}: {type: "${type}"}`).join('')})
    @refetchable(queryName: "${module}PageQuery") {
    ${field}(first: $count, after: $cursor${needed.map(({name: argument}) => `, ${argument}: $${argument}`).join('')}) @connection(key: "${module}_${field}") {
      edges { node { ${id ? '__typename id' : '__typename subject { id }'} } }
    }
  }\`;
`;
}
