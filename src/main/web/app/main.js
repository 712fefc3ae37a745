import {clocks} from './clocks.js';
import {follow} from './live.js';
import {ready, start} from './router.js';
import {opensEvidence} from '../part/drawer.js';

clocks();
opensEvidence();
follow();
await start();
(window.requestIdleCallback ?? setTimeout)(ready);
