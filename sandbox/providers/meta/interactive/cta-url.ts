import type { SchemaObject } from 'ajv';
import { isIP } from 'node:net';
import type { Rule, Violation } from '../../../validation/check';
import { object, only, visibleText, webAddress } from '../../../validation/schema';
import type { InteractiveDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer, headerSchema } from '../parts';

/** What a URL button does, in a message of its own and on the cards of a carousel. */
export interface CtaUrlAction {
	readonly name: 'cta_url';
	readonly parameters: { readonly url: string };
}

/** A URL button as the rule reads it. */
export interface CtaUrlMessage {
	readonly type: 'cta_url';
	readonly action: CtaUrlAction;
}

/** The action of a URL button. */
export const ctaUrlAction = object({
	name: only('cta_url'),
	parameters: object(
		{ display_text: visibleText(META_LIMITS.linkText), url: webAddress(META_LIMITS.url) },
		// Named by the payments pages of India without a shape.
		{ payment_link_preview: {} },
	),
});

/** A URL button (Cloud API, interactive call-to-action URL button messages). */
export function ctaUrlSchema(dialect: InteractiveDialect): SchemaObject {
	return object(
		{ type: only('cta_url'), body, action: ctaUrlAction },
		{ header: headerSchema(['text', 'image', 'video', 'document'], dialect), footer },
	);
}

/** The address behind a button has a name and is no bare IP address. */
export function ctaUrlActionRule(path: string): Rule<CtaUrlAction> {
	return ({ parameters: { url } }): Violation[] => {
		const where = `${path}.parameters.url`;
		if (!URL.canParse(url)) return [{ path: where, message: 'is no address' }];
		const host = new URL(url).hostname.replace(/^\[|\]$/gu, '');
		return isIP(host) === 0 ? [] : [{ path: where, message: 'must not be an IP address' }];
	};
}
