import type { KindSamples } from '../kind-samples';
import { anyTemplate } from './any';
import { TEMPLATE_VARIANTS } from './variants';

/** What the encoders make of each component is in tables of their own, for the fillings beside. */
export const TEMPLATE = {
	variants: TEMPLATE_VARIANTS,
	arbitrary: anyTemplate,
} as const satisfies KindSamples<'template'>;
