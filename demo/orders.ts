import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import { PROVIDER_IDS } from '../nodes/WhatsAppInteractive/providers/provider-id';
import { REPOSITORY } from '../test/support/host';

/** Where the sample data and workflows are. */
export const EXAMPLES = path.join(REPOSITORY, 'examples');

const yesOrNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');

/** A row of `orders.csv`, as far as it says what must become of the order's message. */
const order = z.object({
	order: z.string().min(1),
	provider: z.enum(PROVIDER_IDS),
	operation: z.enum(['buttons', 'list', 'status', 'text']),
	expect: z.enum(['accepted', 'refused']),
	/** A part of the refusal. */
	expect_text: z.string(),
	expect_delivered: yesOrNo,
	expect_seen: yesOrNo,
	/** The code with which the message fails after it was accepted. */
	expect_failure: z.string(),
});

/** One order of the sample data. */
export type Order = z.infer<typeof order>;

/** Reads the sample orders; throws when a row is not what the demo can check. */
export const readOrders = (): Order[] =>
	z.array(order).parse(parse(readFileSync(path.join(EXAMPLES, 'orders.csv')), { columns: true }));
