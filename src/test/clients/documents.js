// Documents made of a schema by chance, many of them wrong in one place; the same seed makes the same ones.
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

const ODD = ['7', '"x"', 'true', 'NOBODY', '[]', '{}', '{a: 1}', '1.5', '[[1]]', '-0', '1e3', '$absent', '2147483648', 'null'];
const PLAIN = {
  Int: ['1', '3', '10'],
  Decimal: ['1.5', '2', '1e2'],
  Boolean: ['true', 'false'],
  Date: ['"2016-08-17"'],
  DateTime: ['"2016-08-17T00:00:00Z"'],
  ID: ['"thae-yong-ho"', '"x"', '7'],
  String: ['"a"', '"kim"', '"""a"""'],
};
const MORE = [
  'fragment Unused on Person { id }',
  'query Other { __typename }',
  'subscription S { recordChanged { revision } }',
  'type X { a: Int }',
  '{ __typename }',
  'mutation { a }',
];
const SIGNS = ['}', '{', '"', '!', '\\', '$', '#', 'é', '...', '@', '&', '|', ':', '\u00a0', '\ufeff'];

export function* documents(schema, seed) {
  let state = seed;
  const chance = (share) => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff < share;
  const below = (count) => {
    chance(0);
    return Math.floor((state / 0x80000000) * count);
  };
  const one = (list) => list[below(list.length)];
  let wrong;
  let fragments;
  let variables;

  function value(type, depth = 0) {
    if (isNonNullType(type)) return chance(wrong) ? 'null' : value(type.ofType, depth);
    if (chance(wrong)) return one(ODD);
    if (isListType(type)) return `[${Array.from({length: below(3)}, () => value(type.ofType, depth + 1)).join(', ')}]`;
    if (isEnumType(type)) return one(type.getValues()).name;
    if (!isInputObjectType(type)) return one(PLAIN[type.name]);
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || chance(0.25));
    if (chance(wrong)) fields.push(...fields.slice(0, 1));
    if (chance(wrong)) return '{absent: 1}';
    return depth > 3 ? '{}' : `{${fields.map((field) => `${field.name}: ${value(field.type, depth + 1)}`).join(', ')}}`;
  }

  function variable(type) {
    const name = `v${variables.length}`;
    const declared = chance(0.5) ? `${type}` : chance(wrong * 4) ? one(['Int', '[ID!]', 'Date', 'Person', 'Absent']) : `${type}`.replace(/!?$/, '!');
    variables.push(`$${name}: ${declared}${chance(0.3) ? ` = ${value(type)}` : ''}`);
    return `$${name}`;
  }

  function given(declared) {
    const chosen = declared.filter((argument) => (isRequiredArgument(argument) ? !chance(wrong) : chance(0.2)));
    if (chance(wrong)) chosen.push(...chosen.slice(0, 1));
    const written = chosen.map(({name, type}) => `${name}: ${chance(0.15) ? variable(type) : value(type)}`);
    if (chance(wrong)) written.push('absent: 1');
    return written.length ? `(${written.join(', ')})` : '';
  }

  function directive() {
    if (!chance(0.06)) return '';
    return chance(wrong * 5)
      ? one([' @absent', ' @skip', ' @include(if: 1)', ' @asOf(revision: 1)', ' @skip(if: true) @skip(if: true)'])
      : one([' @skip(if: false)', ' @include(if: true)']);
  }

  function selection(type, depth) {
    return `{ ${Array.from({length: 1 + below(3)}, () => selected(type, depth)).join(' ')} }`;
  }

  function selected(type, depth) {
    const fields = type.getFields ? Object.values(type.getFields()) : [];
    if (!fields.length || chance(0.08)) return `__typename${directive()}`;
    if (depth > 0 && chance(0.08)) {
      const types = chance(wrong * 2) ? Object.values(schema.getTypeMap()) : isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
      const narrowed = one(types);
      return `... on ${narrowed.name}${directive()} ${selection(narrowed, depth - 1)}`;
    }
    if (depth > 0 && fragments.length < 4 && chance(0.06)) {
      const place = fragments.push('') - 1;
      fragments[place] = `fragment ${chance(wrong) ? 'F0' : `F${place}`} on ${type.name} ${selection(type, depth - 1)}`;
      return `...F${place}${directive()}`;
    }
    if (chance(wrong)) return one(['absent', '...Absent', 'x: absent', '{ id }']);
    const field = one(fields);
    const target = getNamedType(field.type);
    if (!isLeafType(target) && depth === 0) return '__typename';
    const alias = chance(0.12) ? `${one(['a', 'b', 'id', 'label'])}: ` : '';
    const below = isLeafType(target) === chance(wrong) ? ` ${selection(target, depth - 1)}` : '';
    return alias + field.name + given(field.args ?? []) + directive() + below;
  }

  for (;;) {
    wrong = chance(0.45) ? 0 : 0.03;
    fragments = [];
    variables = [];
    const body = selection(schema.getQueryType(), 1 + below(3));
    const head = variables.length || chance(0.3) ? `query Q${variables.length ? `(${variables.join(', ')})` : ''}` : '';
    const clock = head && chance(0.1) ? one([' @asOf(revision: 1)', ' @reportedBy(date: "2016-08-20")', ' @skip(if: true)', ' @asOf']) : '';
    let text = [`${head}${clock} ${body}`, ...fragments, ...(chance(wrong) ? [one(MORE)] : [])].join('\n');
    if (chance(wrong)) text = text.slice(0, below(text.length));
    if (chance(wrong)) {
      const at = below(text.length);
      text = text.slice(0, at) + one(SIGNS) + text.slice(at);
    }
    yield text;
  }
}
