import {Client, fetchExchange, subscriptionExchange} from '@urql/core';
import {cacheExchange} from '@urql/exchange-graphcache';
import {createClient} from 'graphql-sse';

/** A client whose cache holds one state of the record; make one per clock. Live changes come as server-sent events. */
export function urqlClient(url) {
  const events = createClient({url});
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: {headers: {accept: 'application/graphql-response+json, application/json;q=0.9'}},
    exchanges: [
      cacheExchange({keys: {FuzzyDate: () => null, Pick: () => null}}),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (operation) => ({
          subscribe: (sink) => ({
            unsubscribe: events.subscribe({...operation, query: operation.query ?? ''}, sink),
          }),
        }),
      }),
    ],
  });
}
