/** The council's own administration: who may sign in, who is signed in now. On the operator's host, the councils. */
package uk.guildhall.admin;
