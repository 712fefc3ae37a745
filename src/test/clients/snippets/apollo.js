import {ApolloClient, ApolloLink, HttpLink, InMemoryCache} from '@apollo/client';
import {PersistedQueryLink} from '@apollo/client/link/persisted-queries';
import {GraphQLWsLink} from '@apollo/client/link/subscriptions';
import {OperationTypeNode} from 'graphql';
import {createClient} from 'graphql-ws';

/** A client whose cache holds one state of the record. `possibleTypes` is what codegen's fragment-matcher writes. */
export function apolloClient(url, {possibleTypes, webSocket = globalThis.WebSocket} = {}) {
  const socket = createClient({url: url.replace(/^http/, 'ws'), webSocketImpl: webSocket});
  const sha256 = async (text) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const live = new GraphQLWsLink(socket);
  const http = ApolloLink.from([
    new PersistedQueryLink({sha256, useGETForHashedQueries: true}),
    new HttpLink({uri: url}),
  ]);
  const client = new ApolloClient({
    link: ApolloLink.split(({operationType}) => operationType === OperationTypeNode.SUBSCRIPTION, live, http),
    cache: new InMemoryCache({possibleTypes}),
  });
  return Object.assign(client, {close: () => socket.dispose()});
}

/** One cache per clock: the same id has other fields on another day or at another revision. */
export function apolloClients(url, options) {
  const clients = new Map();
  return function at(clocks = {}) {
    const key = JSON.stringify([clocks.revision ?? null, clocks.reportedBy ?? null]);
    if (!clients.has(key)) clients.set(key, apolloClient(url, options));
    return clients.get(key);
  };
}
