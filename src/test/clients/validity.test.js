// graphql-js is the judge of which documents are valid: the server takes and refuses the same, and names no class of its own.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {buildSchema, parse, validate} from 'graphql';
import {documents} from './documents.js';
import {url} from './server.js';

const COUNT = Number(process.env.TUMEN_DOCUMENTS ?? 400);
const LEAST = COUNT / 5;
// What no validation can know: what a cursor says, which arguments go together, how long a page may be, and variables and which
// operation is meant, which are not given here.
const LATER = /cursor|takes a revision or a date|must be between|invalid value|more than one introspection|NonNull|operation name/;
const INSIDE = /\w+Value\{|LinkedHash|ArrayList|ObjectField|ANTLR|AST type|java\.|graphql\.|Validation error/;

test('the server takes what graphql-js takes, and refuses what it refuses', async () => {
  const schema = buildSchema(await readFile(new URL('../../../schema.graphqls', import.meta.url), 'utf8'));
  const made = documents(schema, 7);
  let valid = 0;
  for (let number = 0; number < COUNT; number++) {
    const query = made.next().value;
    const [wrong] = problems(schema, query);
    valid += wrong ? 0 : 1;
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json', accept: 'application/graphql-response+json'},
      body: JSON.stringify({query}),
    });
    const {data, errors = []} = await response.json();
    const told = errors.map(({message}) => message).join('\n');
    assert.ok(response.status < 500, `${response.status}: ${told}\n${query}`);
    assert.doesNotMatch(told, INSIDE, query);
    if (wrong) assert.equal(data, undefined, `graphql-js refuses this (${wrong.message}):\n${query}`);
    else assert.ok(data !== undefined || LATER.test(told), `graphql-js takes this, the server does not (${told}):\n${query}`);
  }
  assert.ok(valid > LEAST && COUNT - valid > LEAST, `${valid} of ${COUNT} are valid`);
});

function problems(schema, query) {
  try {
    return validate(schema, parse(query));
  } catch (unreadable) {
    return [unreadable];
  }
}
