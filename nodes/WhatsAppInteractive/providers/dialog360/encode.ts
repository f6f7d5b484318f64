import { messageObjects } from '../meta/encode/message-object';

/** 360dialog's bodies: Meta's message object, which it hands on. */
export const encode = messageObjects;

/** The kinds of message that 360dialog takes. */
export type Dialog360Kind = keyof typeof encode;
