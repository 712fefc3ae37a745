// graphql-codegen and TypeScript: documents are typed, scalars are strings, enums may grow, hashes are those of the server.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {url} from './server.js';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, 'node_modules', '.tumen-types');

before(async () => {
  await rm(folder, {recursive: true, force: true});
  await mkdir(join(folder, 'src'), {recursive: true});
  await writeFile(join(folder, 'src', 'event.ts'), await readFile(join(here, 'snippets', 'event.ts')));
  await writeFile(join(folder, 'codegen.mjs'), await readFile(join(here, 'snippets', 'codegen.js')));
  await run(process.execPath, [join(here, 'node_modules/@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.mjs'], {
    cwd: folder,
    env: {...process.env, TUMEN_SCHEMA: fileURLToPath(new URL('../../../schema.graphqls', import.meta.url))},
  });
});

after(() => rm(folder, {recursive: true, force: true}));

test('the documents compile against the types of the schema', async () => {
  await compiled('src/event.ts');
});

test('a scalar of another type does not', async () => {
  const source = await readFile(join(folder, 'src', 'event.ts'), 'utf8');
  await writeFile(join(folder, 'src', 'wrong.ts'), source.replace("day: '2016-08-20'", 'day: 2016'));
  await assert.rejects(compiled('src/wrong.ts'), ({stdout}) => /not assignable to type 'string'/.test(stdout));
});

test('its persisted documents are known by their hash once they were left', async () => {
  const documents = Object.entries(JSON.parse(await readFile(join(folder, 'src/gql/persisted-documents.json'), 'utf8')));
  assert.ok(documents.length > 0);
  for (const [, query] of documents) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query));
    const id = `sha256:${Buffer.from(bytes).toString('hex')}`;
    const variables = {day: '2016-08-20'};
    const left = await post({documentId: id, query, variables});
    assert.equal(left.errors, undefined);
    assert.deepEqual((await post({documentId: id, variables})).data, left.data);
  }
});

async function compiled(file) {
  await run(
    process.execPath,
    [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', file],
    {cwd: folder},
  );
}

async function post(body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  });
  return response.json();
}
