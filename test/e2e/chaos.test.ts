import { describeChaos } from '../engine/chaos/describe-chaos';

// The storm of the engine tests for longer, which needs no server but time.
describeChaos(10_000);
