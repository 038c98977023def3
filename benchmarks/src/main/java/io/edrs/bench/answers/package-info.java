/** Measures answers: generates documents and questions with known answers, asks, and scores. */
package io.edrs.bench.answers;
