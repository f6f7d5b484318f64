import { describeFuzz } from './fuzz/describe-fuzz';

// As many as do not hold up `npm test`; the end-to-end tests send more.
describeFuzz(1_500);
