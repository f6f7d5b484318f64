import {
	readPhone,
	readRecipient,
	type PhoneNumber,
	type Recipient,
} from '../../nodes/WhatsAppInteractive/common/phone/phone';

/** A phone number as validation reads it. */
export function phone(text: string): PhoneNumber {
	const reading = readPhone(text);
	if ('problem' in reading) throw new Error(`${text} ${reading.problem}`);
	return reading;
}

/** A phone number or a user ID as validation reads it. */
export function recipient(text: string): Recipient {
	const reading = readRecipient(text);
	if ('problem' in reading) throw new Error(`${text} ${reading.problem}`);
	return reading;
}
