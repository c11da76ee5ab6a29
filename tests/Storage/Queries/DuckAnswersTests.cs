using Xunit;

namespace Entente.Tests.Storage.Queries;

public sealed class DuckAnswersTests(FilledDuckStore filled) : AnswersTests(filled), IClassFixture<FilledDuckStore>;
