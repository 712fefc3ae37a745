import {createClient as overEvents} from 'graphql-sse';
import {createClient as overSocket} from 'graphql-ws';

const CHANGES = `subscription Changes($since: Int) {
  recordChanged(sinceRevision: $since) { revision message ids truncated }
}`;

/** Follows the record over a WebSocket: calls back with every revision after `since`, and misses none. */
export function follow(url, since, onChange, webSocketImpl = globalThis.WebSocket) {
  const client = overSocket({url: url.replace(/^http/, 'ws'), webSocketImpl});
  const stop = client.subscribe(
    {query: CHANGES, variables: {since}},
    {next: ({data}) => onChange(data.recordChanged), error: console.error, complete() {}},
  );
  return () => {
    stop();
    return client.dispose();
  };
}

/** The same over server-sent events, which pass through every proxy, and take a header with a private server's token. */
export function followEvents(url, since, onChange, headers = {}) {
  const client = overEvents({url, headers});
  return client.subscribe(
    {query: CHANGES, variables: {since}},
    {next: ({data}) => onChange(data.recordChanged), error: console.error, complete() {}},
  );
}
