import type { BenchCase } from '../bench-case';
import { axiosCase } from './axios';
import { eventLoopCase } from './event-loop';
import { eventsCase } from './events';
import { httpRequestCase } from './http-request';
import { itemCostCase } from './item-cost';
import { memoryCase } from './memory';
import { ownWorkCase } from './own-work';
import { rateLimitCase } from './rate-limit';
import { sequentialCase } from './sequential';
import { startCase } from './start';
import { triggerCase } from './trigger';

/** All cases, in the order in which they run. */
export const CASES: readonly BenchCase[] = [
	startCase,
	httpRequestCase,
	eventLoopCase,
	axiosCase,
	sequentialCase,
	rateLimitCase,
	ownWorkCase,
	itemCostCase,
	memoryCase,
	triggerCase,
	eventsCase,
];
