/** Says nothing about null. */
package culprit.unmarked.sandbox;
