// The rules of @graphql-eslint for schemas, its recommended ones and those for Relay; each exception has its reason.
import {fileURLToPath} from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';

const schema = fileURLToPath(new URL('../../../schema.graphqls', import.meta.url));

export default [
  {
    files: ['**/*.graphqls'],
    plugins: {'@graphql-eslint': graphql},
    languageOptions: {parser: graphql.parser, parserOptions: {graphQLConfig: {schema}}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,

      // Every description is one sentence or two: it stands on one line.
      '@graphql-eslint/description-style': ['error', {style: 'inline'}],

      // What has no identity of its own has no id: values, and what holds others.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            suffixes: ['Connection', 'Edge'],
            types: [
              'About',
              'ClaimLink',
              'Count',
              'CountKey',
              'Dimension',
              'Discrepancy',
              'Facet',
              'FuzzyDate',
              'Hop',
              'KnownFigure',
              'MatchedPart',
              'Mention',
              'PageInfo',
              'Pick',
              'Ranking',
              'Record',
              'RecordChange',
              'RecordedChange',
              'SearchHit',
              'Side',
              'WorkItem',
            ],
          },
        },
      ],

      // A nested list is short and is given whole up to `first`; only what can be long is a connection.
      '@graphql-eslint/relay-edge-types': ['error', {listTypeCanWrapOnlyEdgeType: false}],
      '@graphql-eslint/relay-arguments': ['error', {includeBoth: true}],
    },
  },
];
