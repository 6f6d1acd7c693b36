/**
 * What another language must say, from what English says: the same keys, each with a text. Chinese has one plural
 * form, so that of one is left out.
 */
export type Translated<English> = {
  [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : Translated<English[Key]>;
};
