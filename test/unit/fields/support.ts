import {
	readSubmission,
	type ReadItem,
} from '../../../nodes/WhatsAppInteractive/fields/read-submission';
import { Reader } from '../../../nodes/WhatsAppInteractive/fields/reader';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';

/** The parameters of a node, as n8n hands them over once their expressions are resolved. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A reader of parameters. */
export const readerOf = (parameters: Parameters): Reader => new Reader((name) => parameters[name]);

/** Reads an item the way that the node does: n8n gives '' for a parameter that is not shown. */
export const read = (kind: MessageKind, parameters: Parameters): ReadItem =>
	readSubmission(kind, (name) => (name in parameters ? parameters[name] : ''));

/** What every table below leaves as it is. */
export const ADDRESS: Parameters = { sender: '919800000000', recipient: '+91 98000 00001' };

/** What every submission of these tables has around its message. */
export const ADDRESSED = { ...ADDRESS, options: {} };
