import type { Reason } from '../../common/reason';

/** What is known of a fault in the fields of an item. */
interface FieldFault {
	/** Where it is in the submission; nothing for a field that could not be read. */
	readonly path?: string;
	/** The field's label in the editor. */
	readonly label: string;
}

/** Why fields keep a message from going out: the recipient first, since no correction else would help. */
export function reasonOfFaults(faults: readonly FieldFault[]): Reason {
	if (faults.some(({ path, label }) => path === 'recipient' || label === 'Recipient')) {
		return 'invalidRecipient';
	}
	return faults.some(({ path }) => path?.startsWith('message.filling'))
		? 'templateVariables'
		: 'invalidMessage';
}
