import { META_LIMITS } from '../limits';
import { reject, type Rejection } from '../rejection';
import type { ButtonKind } from './buttons';
import { type DefinedButton, variablesOf } from './definition';
import type { FilledComponent } from './message';

/** What a defined button takes: the kind of its parameters, and whether they must be there. */
interface Expected {
	readonly kind: ButtonKind;
	readonly mandatory: boolean;
}

/** Compares the buttons of a message with those of its template. */
export function buttonFault(
	filled: readonly FilledComponent[],
	defined: readonly DefinedButton[],
): Rejection | undefined {
	for (const [index, button] of defined.entries()) {
		const given = filled.find((component) => Number(component.index) === index);
		const fault = oneFault(given, button, index);
		if (fault !== undefined) return fault;
	}
	const stray = filled.find((component) => Number(component.index) >= defined.length);
	return stray === undefined
		? undefined
		: reject(132000, `buttons: the template has no button ${String(stray.index)}`);
}

function oneFault(
	given: FilledComponent | undefined,
	button: DefinedButton,
	index: number,
): Rejection | undefined {
	const expected = expectedOf(button);
	const where = `buttons: button ${index}, ${button.type}`;
	if (given === undefined) {
		return expected?.mandatory === true ? reject(132000, `${where}, needs a parameter`) : undefined;
	}
	if (expected === undefined) return reject(132000, `${where}, takes no parameter`);
	if (given.sub_type?.toLowerCase() !== expected.kind) {
		return reject(132012, `${where}, is not of sub_type ${given.sub_type ?? ''}`);
	}
	const code = given.parameters[0]?.text ?? '';
	return button.type === 'OTP' && [...code].length > META_LIMITS.oneTimeCode
		? reject(132005, `${where}, takes a code of at most ${META_LIMITS.oneTimeCode} characters`)
		: undefined;
}

/** Undefined for a button that never takes a parameter. */
function expectedOf(button: DefinedButton): Expected | undefined {
	switch (button.type) {
		case 'QUICK_REPLY':
			return { kind: 'quick_reply', mandatory: false };
		case 'URL':
			return variablesOf(button.url).length > 0 ? { kind: 'url', mandatory: true } : undefined;
		case 'OTP':
			return { kind: 'url', mandatory: true };
		case 'COPY_CODE':
			return { kind: 'copy_code', mandatory: true };
		case 'FLOW':
			return { kind: 'flow', mandatory: false };
		case 'CATALOG':
			return { kind: 'catalog', mandatory: false };
		case 'MPM':
			return { kind: 'mpm', mandatory: true };
		case 'ORDER_DETAILS':
			return { kind: 'order_details', mandatory: true };
		case 'VOICE_CALL':
			return { kind: 'voice_call', mandatory: false };
		case 'PHONE_NUMBER':
			return undefined;
	}
}
