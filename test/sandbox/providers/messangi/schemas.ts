import { checker } from '../../validation/check';
import {
	anyText,
	type Fields,
	object,
	only,
	text,
	union,
	visibleText,
} from '../../validation/schema';
import { type Interactive, interactiveRule, interactiveSchema } from '../meta/interactive';
import { META_LIMITS } from '../meta/limits';

/** Longest text of a text message in code points (Messangi, text message). */
export const MESSANGI_TEXT_LIMIT = 1024;

/** The body of a send call (Messangi, interactive message; text message). */
export interface MessangiMessage {
	readonly channel: 'WHATSAPP';
	readonly request: {
		readonly from: string;
		readonly to: string;
		readonly type: 'text' | 'interactive';
		readonly message?: string;
		readonly interactive?: Interactive;
		readonly externalId?: string;
		readonly clientId?: string;
	};
	/** Web addresses, separated by commas. */
	readonly callbacks?: string;
}

const addressing: Fields = {
	from: { type: 'string', pattern: '^\\d+$' },
	to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' },
};
const tracking: Fields = {
	externalId: { type: 'string', pattern: '^[A-Za-z0-9]+$' },
	clientId: anyText,
};

const interactive = interactiveSchema({
	mediaIds: false,
	bareHeader: false,
	listBody: META_LIMITS.body,
	sectionTitles: 'always',
});
const checkInteractive = interactiveRule('request.interactive');

/** Checks the body of a send call: one branch a message type. */
export const checkMessage = checker<MessangiMessage>(
	object(
		{
			channel: only('WHATSAPP'),
			request: union(
				'type',
				object(
					{ ...addressing, type: only('text'), message: visibleText(MESSANGI_TEXT_LIMIT) },
					{ ...tracking, replyTo: anyText },
				),
				object(
					{ ...addressing, type: only('interactive'), interactive },
					// The table calls it required, one of the two samples goes without it.
					{ ...tracking, message: text(0, MESSANGI_TEXT_LIMIT) },
				),
			),
		},
		{ callbacks: { type: 'string', pattern: '^https?://[^\\s,]+(\\s*,\\s*https?://[^\\s,]+)*$' } },
	),
	({ request }) => (request.interactive === undefined ? [] : checkInteractive(request.interactive)),
);
