import type { KindSamples } from '../kind-samples';
import { anyOrderDetails } from './any';
import { ORDER_VARIANTS } from './variants';

/** The encoders of orders have a table of their own, since hardly two providers have the same orders. */
export const ORDER_DETAILS = {
	variants: ORDER_VARIANTS,
	arbitrary: anyOrderDetails,
} as const satisfies KindSamples<'orderDetails'>;
