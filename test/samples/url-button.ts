import fc from 'fast-check';

import type { UrlButtonMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/url-button';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import type { AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { body, page, textUpTo } from './arbitrary/basics';
import { headerOf } from './arbitrary/header';
import { EVERY_HEADER } from './every-source';
import { interactive, type KindSamples } from './kind-samples';

const messages = {
	minimal: {
		kind: 'urlButton',
		body: 'Track order 7781',
		displayText: 'Track',
		url: 'https://acme.test/t/7781',
	},
	full: {
		kind: 'urlButton',
		header: {
			type: 'document',
			source: 'link',
			link: 'https://files.acme.test/invoices/7781.pdf',
			filename: 'invoice-7781.pdf',
		},
		body: 'Track order 7781',
		footer: 'Acme',
		displayText: 'Track',
		url: 'https://acme.test/t/7781',
	},
} as const satisfies Record<string, UrlButtonMessage>;

const arbitrary = (provider: AnyProvider): fc.Arbitrary<UrlButtonMessage> =>
	fc.record(
		{
			kind: fc.constant('urlButton' as const),
			header: headerOf(provider, 'urlButton'),
			body,
			footer: textUpTo(LIMITS.footer),
			displayText: textUpTo(LIMITS.buttonText),
			url: page,
		},
		{ requiredKeys: ['kind', 'body', 'displayText', 'url'] },
	);

export const URL_BUTTON = {
	variants: [{ ...messages.full, header: EVERY_HEADER }],
	arbitrary,
	messages,
	meta: [
		{
			why: 'a URL button',
			message: messages.minimal,
			content: interactive({
				type: 'cta_url',
				body: { text: 'Track order 7781' },
				action: {
					name: 'cta_url',
					parameters: { display_text: 'Track', url: 'https://acme.test/t/7781' },
				},
			}),
		},
		{
			why: 'a URL button with everything',
			message: messages.full,
			content: interactive({
				type: 'cta_url',
				header: {
					type: 'document',
					document: {
						link: 'https://files.acme.test/invoices/7781.pdf',
						filename: 'invoice-7781.pdf',
					},
				},
				body: { text: 'Track order 7781' },
				footer: { text: 'Acme' },
				action: {
					name: 'cta_url',
					parameters: { display_text: 'Track', url: 'https://acme.test/t/7781' },
				},
			}),
		},
	],
} as const satisfies KindSamples<'urlButton'>;
