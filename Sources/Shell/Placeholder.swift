// Shell: being built.
