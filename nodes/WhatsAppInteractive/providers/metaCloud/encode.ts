import { messageObjects } from '../meta/encode/message-object';

/** The bodies of Meta's Cloud API: its message object. */
export const encode = messageObjects;

/** The kinds of message that Meta takes. */
export type MetaCloudKind = keyof typeof encode;
