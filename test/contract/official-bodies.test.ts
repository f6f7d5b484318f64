import { omit } from 'lodash';

import { at } from '../../nodes/WhatsAppInteractive/json';
import { validate } from '../../nodes/WhatsAppInteractive/messages/validate';
import { PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import { encodeGiven } from '../support/encode-given';
import { fromInfobipBody } from '../unit/support/from-body/infobip';
import { EVENTS, MESSAGES, TEMPLATES, type Example } from '../unit/sandbox/infobip-examples';

/*
 * What the providers show in their own documents can't be wrong: no rule of ours blocks it. Each body
 * is turned back into a submission and encoded again, so that nothing of it is lost on the way.
 */

const EXAMPLES: readonly Example[] = [...MESSAGES, ...TEMPLATES, ...EVENTS];

/** What says nothing of the message: a version that the node always sends, and when a sign of typing ends. */
const UNTOLD = ['content.action.flowMessageVersion', 'events[0].options.validityPeriod', 'options'];

/** The calls that the node has no operation for. */
const NOT_OURS = /in-thread-authentication/;

const checked = EXAMPLES.flatMap(([name, path, body]) =>
	fromInfobipBody(path, body).map((submission, index) => ({ name, index, body, submission })),
);

test('all but what the node has no operation for can be checked', () => {
	const names = new Set(checked.map(({ name }) => name));
	expect(EXAMPLES.map(([name]) => name).filter((name) => !names.has(name))).toEqual(
		EXAMPLES.map(([name]) => name).filter((name) => NOT_OURS.test(name)),
	);
});

describe.each(checked)('$name, message $index', ({ body, index, submission }) => {
	const { kind } = submission.message;

	test('is blocked by no rule', () => {
		const { faults } = validate(submission, rulesFor(PROVIDERS.infobip, kind));
		expect(faults).toEqual([]);
	});

	test('is what is sent again', () => {
		const messages = at(body, 'messages', index);
		const one = messages === undefined ? body : { ...body, messages: [messages] };
		const sent = omit(encodeGiven(PROVIDERS.infobip, submission) ?? {}, UNTOLD);
		expect(sent).toEqual(omit(one, UNTOLD));
	});
});
