import type { ShownMessage } from '../../../shown/message';
import { valueAt } from '../../json';
import type { ProviderName } from '../../provider-names';
import type { Simulations } from '../../providers/simulations';
import type { AcceptedMessage } from '../../records/message-log';
import { shownInfobipMessage } from './infobip';
import { shownMessangiMessage } from './messangi';
import { shownMetaMessage } from './meta';

type Reader = (message: AcceptedMessage, simulations: Simulations) => ShownMessage;

const READERS: Readonly<Record<ProviderName, Reader>> = {
	infobip: ({ kind, body }, { infobip }) =>
		shownInfobipMessage(kind, body, infobip.templates.all()),
	kaleyra: ({ body }, { kaleyra }) =>
		shownMetaMessage(valueAt(body, 'messaging_object'), kaleyra.meta.templates.list()),
	gupshup: ({ body }, { gupshup }) => shownMetaMessage(body, gupshup.meta.templates.list()),
	messangi: ({ body }) => shownMessangiMessage(body),
	metaCloud: ({ body }, { metaCloud }) => shownMetaMessage(body, metaCloud.meta.templates.list()),
	dialog360: ({ body }, { dialog360 }) => shownMetaMessage(body, dialog360.meta.templates.list()),
};

/** What the customer's phone shows of a message that a provider took. */
export function shownMessage(message: AcceptedMessage, simulations: Simulations): ShownMessage {
	return READERS[message.provider](message, simulations);
}
