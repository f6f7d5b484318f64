import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/* What goes out but deserves a look: n8n shows it beside the output. */
const bench = useBench();

const NO_SUPPORT =
	"'Correlation ID' has other characters than letters and digits, which Messangi documents no support for";

/** Provider, kind, the fields, the hint, and whether the sandbox is as strict as the tighter page. */
const ROWS: ReadonlyArray<readonly [ProviderId, MessageKind, INodeParameters, string, boolean]> = [
	['messangi', 'text', { correlationId: 'ORD-7781' }, NO_SUPPORT, false],
	[
		'kaleyra',
		'list',
		{ body: 'x'.repeat(1025) },
		"'Body' has 1025 characters; more than 1024 may be refused",
		true,
	],
	[
		'gupshup',
		'orderStatus',
		{ referenceId: 'x'.repeat(36) },
		"'Reference ID' has 36 characters; more than 35 may be refused",
		true,
	],
	[
		'infobip',
		'replyButtons',
		{ buttons: { button: [{ id: 'a', title: 'Yes 🎁' }] } },
		"'Title' of button 1 has an emoji or formatting, which the provider may refuse in a button",
		true,
	],
	[
		'infobip',
		'list',
		{ listButtonText: 'See *all*' },
		"'List Button Text' has an emoji or formatting, which the provider may refuse in a button",
		true,
	],
];

test.each(ROWS)('%s %s with %j', async (provider, kind, fields, text, taken) => {
	const { hints, requests, messages } = await bench.send({
		parameters: messageOf(provider, kind, fields),
		onError: 'continueRegularOutput',
	});
	expect(requests).toHaveLength(1);
	expect(messages).toHaveLength(taken ? 1 : 0);
	// What is refused all the same is told by the refusal.
	expect(hints).toEqual([
		taken
			? { message: `${text} [item 0]`, location: 'outputPane' }
			: expect.objectContaining({ type: 'warning' }),
	]);
});

test('the same hint on many items is shown once', async () => {
	const { hints, messages } = await bench.send({
		parameters: messageOf('kaleyra', 'list', { body: '={{ $json.body }}' }),
		input: Array.from({ length: 8 }, (_, position) => ({
			body: position === 0 ? 'short' : 'x'.repeat(1025),
		})),
	});
	expect(messages).toHaveLength(8);
	expect(hints).toEqual([
		{
			message:
				"'Body' has 1025 characters; more than 1024 may be refused [items 1, 2, 3, 4, 5 and 2 more]",
			location: 'outputPane',
		},
	]);
});
