using Entente.Cli;

return await Commands.Run(args, StandardStream.Input(), StandardStream.Output(), Console.Error);
