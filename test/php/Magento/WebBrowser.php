<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

/** A shopper's browser without scripts. */
class WebBrowser
{
    private readonly string $jar;

    public function __construct(private readonly WebShop $shop)
    {
        $this->jar = (string) tempnam(sys_get_temp_dir(), 'lrjar');
    }

    /** @return array{status: int, headers: string, body: string} */
    public function get(string $path): array
    {
        return $this->shop->send('GET', $path, [], null, $this->jar);
    }

    /**
     * @param array<string, mixed> $fields
     * @param array<string, string> $headers
     * @return array{status: int, headers: string, body: string}
     */
    public function post(string $path, array $fields, array $headers = []): array
    {
        return $this->shop->send('POST', $path, $headers, http_build_query($fields), $this->jar);
    }

    public function formKey(string $page): string
    {
        preg_match('/name="form_key" type="hidden" value="([^"]+)"/', $page, $key);
        return $key[1] ?? '';
    }

    /** Fills in the login form; returns where the shop sends us. */
    public function signIn(string $email, string $password): string
    {
        $answer = $this->post('/customer/account/loginPost/', [
            'form_key' => $this->formKey($this->get('/customer/account/login/')['body']),
            'login' => ['username' => $email, 'password' => $password],
        ]);
        preg_match('/^Location: (\S+)/mi', $answer['headers'], $to);
        return $to[1] ?? '';
    }

    /** The messages that the shop put into a cookie for its pages. */
    public function messages(): string
    {
        preg_match('/\tmage-messages\t(\S+)/', (string) file_get_contents($this->jar), $cookie);
        return implode(' ', array_column((array) json_decode(urldecode($cookie[1] ?? '[]'), true), 'text'));
    }
}
