/** Guildhall as people have it before them: in a real browser, by keyboard, without scripts, by every accessibility rule. */
package uk.guildhall.tests.browser;
