import type { SchemaObject } from 'ajv';
import { text } from '../../../validation/schema';

/** The ID that connects an order with its states: letters, digits, underscores, dashes and dots. */
export function orderReference(maxLength: number): SchemaObject {
	return { ...text(1, maxLength), pattern: '^[A-Za-z0-9_.-]+$' };
}
