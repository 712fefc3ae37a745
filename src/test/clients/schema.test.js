// The schema: what @graphql-eslint has against it, and that the server answers by this very schema.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import {buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema} from 'graphql';
import {url} from './server.js';

/** Directives that graphql-java adds to every schema. */
const ADDED = ['defer', 'experimental_disableErrorPropagation'];
const file = new URL('../../../schema.graphqls', import.meta.url);

test('it has no problem', async () => {
  const linter = new ESLint({cwd: path('../../..'), overrideConfigFile: path('eslint.config.js')});
  const [result] = await linter.lintFiles([fileURLToPath(file)]);
  const problems = result.messages.map((message) => `${message.line}: ${message.message} (${message.ruleId})`);
  assert.equal(problems.length, 0, problems.join('\n'));
});

test('introspection tells what the file says', async () => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({query: getIntrospectionQuery({specifiedByUrl: true, oneOf: true})}),
  });
  const {data, errors} = await response.json();
  assert.equal(errors, undefined);
  data.__schema.directives = data.__schema.directives.filter((directive) => !ADDED.includes(directive.name));
  assert.equal(sorted(buildClientSchema(data)), sorted(buildSchema(await readFile(file, 'utf8'))));
});

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}

function sorted(schema) {
  return printSchema(lexicographicSortSchema(schema));
}
