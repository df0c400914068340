<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Model\AuthenticationInterface;
use Magento\Framework\Exception\EmailNotConfirmedException;
use Magento\Framework\Exception\InvalidEmailOrPasswordException;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Model\Contain\AccountDirectory;
use Vendor\LeakResponse\Model\Contain\DecoyHash;
use Vendor\LeakResponse\Model\Contain\EvenTime;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;
use Vendor\LeakResponse\Plugin\Contain\EvenLogin;

/** Core before 2.4.8 looks at the password first and then says that an account waits for confirmation; since 2.4.8 the other way round. */
#[CoversClass(EvenLogin::class)]
class ContainEvenLoginTest extends TestCase
{
    private const RIGHT = 'Right-Passw0rd1';

    private bool $isHashSpent = false;
    private bool $isGuarded = true;

    protected function setUp(): void
    {
        $root = (string) getenv('MAGENTO_ROOT');
        self::assertFileExists($root . '/vendor/autoload.php', 'MAGENTO_ROOT is not the folder of a Magento.');
        $loader = require $root . '/vendor/autoload.php';
        $loader->unregister();
        $loader->register(false);
    }

    public function testWhoHasNoPasswordDoesNotLearnThatAnAccountWaitsForConfirmation(): void
    {
        self::assertInstanceOf(InvalidEmailOrPasswordException::class, $this->failure('guessed', $this->newCore(...)));
        self::assertInstanceOf(InvalidEmailOrPasswordException::class, $this->failure('guessed', $this->oldCore(...)));
    }

    public function testItsOwnerLearnsIt(): void
    {
        self::assertInstanceOf(EmailNotConfirmedException::class, $this->failure(self::RIGHT, $this->newCore(...)));
        self::assertInstanceOf(EmailNotConfirmedException::class, $this->failure(self::RIGHT, $this->oldCore(...)));
    }

    public function testAShopThatNeverContainedAnythingKeepsTheAnswersOfCore(): void
    {
        $this->isGuarded = false;
        self::assertInstanceOf(EmailNotConfirmedException::class, $this->failure('guessed', $this->newCore(...)));
    }

    private function newCore(): never
    {
        throw new EmailNotConfirmedException(__("This account isn't confirmed."));
    }

    private function oldCore(string $username, string $password): never
    {
        $this->checkPassword($password);
        throw new EmailNotConfirmedException(__("This account isn't confirmed."));
    }

    private function checkPassword(string $password): void
    {
        $this->isHashSpent = true;
        if ($password !== self::RIGHT) {
            throw new InvalidEmailOrPasswordException(__('Invalid login or password.'));
        }
    }

    private function failure(string $password, callable $core): Throwable
    {
        $this->isHashSpent = false;
        $door = $this->createStub(PasswordDoor::class);
        $door->method('isGuarded')->willReturnCallback(fn (): bool => $this->isGuarded);
        $door->method('isHashSpent')->willReturnCallback(fn (): bool => $this->isHashSpent);
        $accounts = $this->createStub(AccountDirectory::class);
        $accounts->method('byEmail')->willReturn(new Subject(7, 1, 1));
        $passwords = $this->createStub(AuthenticationInterface::class);
        $passwords->method('authenticate')->willReturnCallback(function (int $id, string $password): bool {
            $this->checkPassword($password);
            return true;
        });
        $login = new EvenLogin($door, $this->createStub(DecoyHash::class), new EvenTime(), $accounts, $passwords);
        try {
            $login->aroundAuthenticate($this->createStub(AccountManagementInterface::class), $core, 'ann@example.test', $password);
        } catch (Throwable $error) {
            return $error;
        }
        self::fail('Somebody is signed in.');
    }
}
