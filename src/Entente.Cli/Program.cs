using Entente.Cli;

return await Commands.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);
