import type { INodeProperties } from 'n8n-workflow';

import { readPhone } from '../../common/phone/phone';
import type { SmsFailover } from '../../messages/submission';
import type { Reader } from '../reader/reader';
import { upTo } from './limit-words';
import { textField } from './text-field';

/** An SMS in the place of a message that can't be delivered. */
export const smsFailoverField: INodeProperties = {
	displayName: 'SMS Failover',
	name: 'smsFailover',
	type: 'collection',
	placeholder: 'Add SMS Field',
	default: {},
	options: [
		textField(
			'SMS Sender',
			'from',
			'e.g. AcmeShop',
			`The number or name that the SMS comes from, ${upTo('options.smsFailover.from')}`,
		),
		{
			...textField(
				'SMS Text',
				'text',
				'e.g. Order 7781 is on its way.',
				`What the SMS says, ${upTo('options.smsFailover.text')}`,
			),
			typeOptions: { rows: 3 },
		},
	],
	description: 'An SMS for the customer where WhatsApp could not deliver',
};

/** Reads the SMS; undefined where there is none. */
export function readSmsFailover(reader: Reader): SmsFailover | undefined {
	const members = reader.collection('smsFailover');
	const from = members.line('from', 'SMS Sender');
	const text = members.text('text', 'SMS Text');
	if (from === undefined && text === undefined) return undefined;
	// A text message can also come from a name.
	const number = readPhone(from ?? '');
	return { from: 'digits' in number ? number.digits : (from ?? ''), text: text ?? '' };
}
