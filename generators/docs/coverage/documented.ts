import type { SchemaObject } from 'ajv';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import * as gupshup from '../../../sandbox/providers/gupshup/schemas';
import * as infobip from '../../../sandbox/providers/infobip/schemas';
import * as kaleyra from '../../../sandbox/providers/kaleyra/schemas';
import * as cloud from '../../../sandbox/providers/meta/cloud/message';
import * as messangi from '../../../sandbox/providers/messangi/schemas';
import { schemaOf } from '../../../sandbox/validation/check';
import type { Picks } from './paths';

/* What the providers document for each operation: the sandbox's schemas, which are written from it. */

/** The schema of a call, and the paths whose values tell what kind of message a body is. */
export interface DocumentedCall {
	readonly schema: SchemaObject;
	readonly kindPaths: readonly string[];
}

const call = (check: object, ...kindPaths: string[]): DocumentedCall => {
	const schema = schemaOf(check);
	if (schema === undefined) throw new Error('The sandbox has no schema for a check');
	return { schema, kindPaths };
};

const INFOBIP_MESSAGES = '/whatsapp/1/message/';

function infobipCall(path: string): DocumentedCall | undefined {
	if (path === '/whatsapp/1/events') return call(infobip.checkEvents);
	if (!path.startsWith(INFOBIP_MESSAGES)) return undefined;
	const name = path.slice(INFOBIP_MESSAGES.length);
	switch (name) {
		case 'template':
			return call(infobip.checkTemplates);
		case 'interactive/order-details':
			return call(infobip.checkOrderDetails);
		case 'interactive/order-status':
			return call(infobip.checkOrderStatus);
		default: {
			const check = infobip.SEND_CALLS[name];
			return check && call(check);
		}
	}
}

const isSignal = (kind: MessageKind): boolean => kind === 'readReceipt' || kind === 'typing';

/**
 * The call behind an operation; undefined for one without a body.
 * @param path that the message is posted to
 */
export function documentedCall(
	provider: ProviderId,
	kind: MessageKind,
	path: string,
): DocumentedCall | undefined {
	switch (provider) {
		case 'infobip':
			return infobipCall(path);
		case 'kaleyra':
			return isSignal(kind)
				? call(kaleyra.checkReadReceipt)
				: call(kaleyra.checkMessage, 'messaging_object.type', 'messaging_object.interactive.type');
		case 'gupshup':
			return isSignal(kind)
				? call(gupshup.checkEvent)
				: call(gupshup.checkMessage, 'type', 'interactive.type');
		case 'dialog360':
		case 'metaCloud':
			return isSignal(kind)
				? call(cloud.checkCloudReceipt)
				: call(cloud.checkCloudMessage, 'type', 'interactive.type');
		case 'messangi':
			return call(messangi.checkMessage, 'request.type', 'request.interactive.type');
	}
}

/** Infobip's calls that send, by the end of their path; the others have one call for all. */
export const INFOBIP_CALLS: readonly string[] = Object.keys(infobip.SEND_CALLS);

const at = (body: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(value, name) =>
				typeof value === 'object' && value !== null
					? (value as Record<string, unknown>)[name]
					: undefined,
			body,
		);

/** What a body says of its kind. */
export const picksOf = (body: unknown, paths: readonly string[]): Picks =>
	Object.fromEntries(
		paths.flatMap((path) => {
			const value = at(body, path);
			return typeof value === 'string' ? [[path, value]] : [];
		}),
	);
