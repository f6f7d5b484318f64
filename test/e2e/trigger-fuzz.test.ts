import { describeFuzz } from '../engine/fuzz/describe-fuzz';

// The bodies of the engine tests and many more, which need no server but time.
describeFuzz(100_000);
