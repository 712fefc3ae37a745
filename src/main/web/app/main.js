import {clocks} from './clocks.js';
import {follow} from './live.js';
import {ready, start} from './router.js';
import {opensEvidence} from '../part/drawer.js';

clocks();
opensEvidence();
await start();
follow();
(window.requestIdleCallback ?? setTimeout)(ready);
