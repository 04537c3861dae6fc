/** Every address of the application: who may call it, and that no other council's records are reached through it. */
package uk.guildhall.tests.endpoints;
