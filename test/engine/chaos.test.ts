import { describeChaos } from './chaos/describe-chaos';

// As many as do not hold up `npm test`; the end-to-end tests send more.
describeChaos(600);
