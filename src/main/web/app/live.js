import {html, nothing, render} from 'lit/html.js';
import {current, to, turned} from './address.js';
import {go} from './go.js';
import changed from '../query/changed.graphql';

/**
 * Tells, quietly, that the record has moved on, also while no socket was open (graphql-transport-ws: a socket does not count
 * among the few connections that a browser opens to a server).
 */
const SOONEST = 1000;
const LATEST = 60_000;
const place = document.getElementById('live');
let seen = 0;
let news = null;
let delay = SOONEST;

export function follow() {
  addEventListener('shown', ({detail}) => {
    if (!detail.address.clocks.asOf && detail.revision) seen = Math.max(seen, detail.revision);
    if (news && seen >= news.revision) news = null;
    draw();
  });
  addEventListener('shown', open, {once: true});
}

function open() {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const send = (message) => socket.send(JSON.stringify(message));
  const subscribe = (since) => send({id: String(since), type: 'subscribe', payload: {documentId: changed.id, variables: {since}}});
  socket.onopen = () => send({type: 'connection_init'});
  socket.onmessage = ({data}) => {
    const message = JSON.parse(data);
    if (message.type === 'ping') send({type: 'pong'});
    if (message.type === 'connection_ack') {
      delay = SOONEST;
      subscribe(seen || null);
    }
    if (message.type === 'error' && message.id !== 'null') subscribe(null); // a record that was restored is behind what was seen
    if (message.type === 'next' && message.payload.data) tell(message.payload.data.recordChanged);
  };
  socket.onclose = () => {
    setTimeout(open, delay);
    delay = Math.min(2 * delay, LATEST);
  };
}

function tell(change) {
  if (change.revision <= seen) return;
  news = change;
  draw();
}

function draw() {
  const from = seen || (news ? news.revision - 1 : 0);
  render(news ? html`
    <p>The record has moved on: <a href=${to('/history', {from, to: news.revision}, {})}>revision ${news.revision}</a>, ${news.message}.
      <a class="button" href=${turned({asOf: null})} @click=${reload}>Show it</a>
      <button type="button" @click=${() => { news = null; draw(); }}>Not now</button></p>` : nothing, place);
}

/** The address may be the same; what it shows is not. */
function reload(event) {
  if (current().clocks.asOf) return;
  event.preventDefault();
  go(turned({}), {replace: true});
}
