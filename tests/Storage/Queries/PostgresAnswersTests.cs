using Xunit;

namespace Entente.Tests.Storage.Queries;

public sealed class PostgresAnswersTests(FilledPostgresStore filled) : AnswersTests(filled), IClassFixture<FilledPostgresStore>;
