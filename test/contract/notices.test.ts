import type { INodeProperties } from 'n8n-workflow';

import { properties } from '../../nodes/WhatsAppInteractive/operations/properties';
import { inSteps } from '../../nodes/WhatsAppInteractive/operations/parts/notices';
import { triggerFields } from '../../nodes/WhatsAppInteractive/trigger/fields';

/* What n8n's editor makes of notices: it keeps lists and links, and drops every other tag. */

/** Tags without which a notice reads as well: n8n drops them, the documents keep them. */
const MAY_BE_DROPPED = ['b', 'code'];
const KEPT = ['a', 'li', 'ul'];

const notices: readonly INodeProperties[] = [...properties, ...triggerFields].filter(
	({ type }) => type === 'notice',
);

test('no notice needs a tag that n8n drops', () => {
	expect(notices.length).toBeGreaterThan(10);
	const tags = notices.flatMap(({ displayName }) =>
		Array.from(displayName.matchAll(/<\/?(\w+)/g), ([, tag = '']) => tag),
	);
	expect(tags).toContain('li');
	expect(tags.filter((tag) => ![...KEPT, ...MAY_BE_DROPPED].includes(tag))).toEqual([]);
});

test.each([
	['One sentence.', 'One sentence.'],
	['Do this:<br>1. One<br>2. Two', 'Do this:<ul><li>One</li><li>Two</li></ul>'],
	['1. One<br>2. Two<br>Or not.', '<ul><li>One</li><li>Two</li></ul>Or not.'],
])('%j as a notice', (text, expected) => {
	expect(inSteps(text)).toBe(expected);
});
