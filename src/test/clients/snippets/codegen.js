/** graphql-codegen with its client preset: typed documents, enums that may grow, and the custom scalars' types. */
export default {
  schema: process.env.TUMEN_SCHEMA ?? 'http://localhost:8080/graphql',
  documents: ['src/**/*.ts'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: {persistedDocuments: true},
      config: {
        enumsAsTypes: true,
        futureProofEnums: true,
        strictScalars: true,
        scalars: {Date: 'string', DateTime: 'string', Decimal: {input: 'string', output: 'number'}},
      },
    },
  },
};
